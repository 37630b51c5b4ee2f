package io.stocking.server.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MySqlAddressTest {
    @ParameterizedTest
    @CsvSource({
        "jdbc:mysql://db:3306/stocking?user=me&password=p%26+w, jdbc:mysql://db:3306/stocking, me, p&+w",
        "mysql://me:p%40w@db/stocking, jdbc:mysql://db/stocking, me, p@w",
        "jdbc:mysql://db/stocking?useSSL=true&user=me, jdbc:mysql://db/stocking?useSSL=true, me, ''",
    })
    void shouldTakeUserAndPasswordOutWhenParsed(
            final String text, final String url, final String user, final String password) {
        assertThat(MySqlAddress.parse(text)).isEqualTo(new MySqlAddress(url, user, password));
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgres://db/x", "jdbc:mysql://db", "jdbc:mysql:///x", "mysql://db/"})
    void shouldRefuseWhenHostOrDatabaseIsMissing(final String text) {
        assertThatThrownBy(() -> MySqlAddress.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void shouldHideThePasswordWhenPrinted() {
        assertThat(new MySqlAddress("jdbc:mysql://db/stocking", "me", "secret"))
                .asString()
                .doesNotContain("secret");
    }
}
