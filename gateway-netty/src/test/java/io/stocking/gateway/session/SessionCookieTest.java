package io.stocking.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.handler.codec.http.DefaultHttpHeaders;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import org.junit.jupiter.api.Test;

class SessionCookieTest {
    private static final String ID = "A".repeat(43);

    @Test
    void shouldFindIdWhenItIsAmongOtherCookies() {
        assertThat(read("stocking_session=" + ID)).isEqualTo(ID);
        assertThat(read("a=b; stocking_session=" + ID + "; c=d")).isEqualTo(ID);
        assertThat(read("a=b;stocking_session=" + ID)).isEqualTo(ID);
        assertThat(read("a=;;  stocking_session=" + ID + " ;")).isEqualTo(ID);
        assertThat(read("$Version=\"1\"; stocking_session=\"" + ID + "\"; $Path=\"/\""))
                .isEqualTo(ID);
    }

    @Test
    void shouldFindNothingWhenCookieIsAnother() {
        assertThat(read("xstocking_session=" + ID)).isNull();
        assertThat(read("stocking_sessionx=" + ID)).isNull();
        assertThat(read("stocking_session=short")).isNull();
        assertThat(read("stocking_session")).isNull();
        assertThat(read("")).isNull();
        assertThat(SessionCookie.read(new DefaultHttpHeaders())).isNull();
    }

    private static String read(final String header) {
        final HttpHeaders headers = new DefaultHttpHeaders().set(HttpHeaderNames.COOKIE, header);
        return SessionCookie.read(headers);
    }
}
