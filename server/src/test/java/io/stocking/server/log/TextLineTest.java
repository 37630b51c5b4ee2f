package io.stocking.server.log;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.joran.spi.JoranException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.event.KeyValuePair;

class TextLineTest {
    private final LoggerContext context = new LoggerContext();
    private Encoder<ILoggingEvent> encoder;

    @BeforeEach
    void configure() throws JoranException {
        final JoranConfigurator configurator = new JoranConfigurator();
        configurator.setContext(context);
        configurator.doConfigure(TextLineTest.class.getResource("/logback.xml"));
        encoder =
                ((OutputStreamAppender<ILoggingEvent>) context.getLogger("ROOT").getAppender("stderr")).getEncoder();
    }

    @AfterEach
    void stop() {
        context.stop();
    }

    @Test
    void shouldEndWithTheMessageWhenNothingIsBesideIt() {
        assertThat(text(event("recovered"))).matches("\\d\\d:\\d\\d:\\d\\d\\.\\d{3} INFO  Somewhere {16}recovered\n");
    }

    @Test
    void shouldShowWhatIsBesideTheMessageAndStayOneLineWhenAClientSendsLineEnds() {
        final LoggingEvent event = event("GET /\r\n12:00:00.000 INFO forged");
        event.addKeyValuePair(new KeyValuePair("requestId", "abc-1"));

        assertThat(text(event)).endsWith("GET / 12:00:00.000 INFO forged requestId=\"abc-1\"\n");
        assertThat(text(event).lines()).hasSize(1);
    }

    private LoggingEvent event(final String message) {
        return new LoggingEvent(
                "", context.getLogger("io.stocking.Somewhere"), Level.INFO, message, null, new Object[0]);
    }

    private String text(final ILoggingEvent event) {
        return new String(encoder.encode(event), StandardCharsets.UTF_8);
    }
}
