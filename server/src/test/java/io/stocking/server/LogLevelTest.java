package io.stocking.server;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.core.joran.spi.JoranException;
import org.junit.jupiter.api.Test;

class LogLevelTest {
    @Test
    void shouldNotWriteWhatIsSentToRedisWhenEverythingElseIsWritten() throws JoranException {
        final LoggerContext context = new LoggerContext();
        final JoranConfigurator configurator = new JoranConfigurator();
        configurator.setContext(context);
        configurator.doConfigure(LogLevelTest.class.getResource("/logback.xml"));
        context.getLogger("ROOT").setLevel(Level.ALL);
        context.getLogger("io.stocking").setLevel(Level.ALL);

        assertThat(context.getLogger("io.lettuce.core.protocol.CommandEncoder").isDebugEnabled())
                .isFalse();
        assertThat(context.getLogger("io.lettuce.core.protocol.CommandHandler").isTraceEnabled())
                .isTrue();
        context.stop();
    }
}
