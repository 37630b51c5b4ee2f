package io.stocking.server.log;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.joran.spi.JoranException;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TextLineTest {
    private final LoggerContext context = new LoggerContext();
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();

    @BeforeEach
    void configure() throws JoranException {
        final JoranConfigurator configurator = new JoranConfigurator();
        configurator.setContext(context);
        configurator.doConfigure(TextLineTest.class.getResource("/logback.xml"));
        final var appender =
                (OutputStreamAppender<ILoggingEvent>) context.getLogger("ROOT").getAppender("stderr");
        appender.setOutputStream(written);
    }

    @AfterEach
    void stop() {
        context.stop();
    }

    @Test
    void shouldEndWithTheMessageWhenNothingIsBesideIt() {
        context.getLogger("io.stocking.Somewhere").info("recovered");

        assertThat(text()).matches("\\d\\d:\\d\\d:\\d\\d\\.\\d{3} INFO  Somewhere {16}recovered\n");
    }

    @Test
    void shouldShowWhatIsBesideTheMessageAndStayOneLineWhenAClientSendsLineEnds() {
        context.getLogger("io.stocking.Somewhere")
                .atWarn()
                .addKeyValue("requestId", "abc-1")
                .log("GET /\r\n12:00:00.000 INFO forged");

        assertThat(text()).endsWith("GET / 12:00:00.000 INFO forged requestId=\"abc-1\"\n");
        assertThat(text().lines()).hasSize(1);
    }

    private String text() {
        return written.toString(StandardCharsets.UTF_8);
    }
}
