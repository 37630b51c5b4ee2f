package io.stocking.server.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.OutputStreamAppender;
import io.stocking.server.configuration.ServerConfiguration;
import io.stocking.server.configuration.Setting;
import java.util.Locale;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The log of a server as its settings want it. */
public final class ServerLog {
    private static final Logger LOG = LoggerFactory.getLogger(ServerLog.class);
    private static final String OURS = "io.stocking";
    private static final String APPENDER = "stderr";

    private final boolean json;

    private ServerLog(final boolean json) {
        this.json = json;
    }

    /** From now on this process logs as the settings say, and listens to the signal that changes the level. */
    public static ServerLog begin(final ServerConfiguration settings) {
        final LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        final Level level = Level.valueOf(settings.text(Setting.LOG_LEVEL).toUpperCase(Locale.ROOT));
        final ch.qos.logback.classic.Logger ours = context.getLogger(OURS);
        ours.setLevel(level);
        new LevelSignal(ours, level).install();
        final ServerLog log = new ServerLog(settings.text(Setting.LOG_FORMAT).equals("json"));
        if (log.json) {
            log.writeJson(context);
        }
        Thread.setDefaultUncaughtExceptionHandler(
                (thread, failure) -> LOG.error("thread {} ends by a failure", thread.getName(), failure));
        return log;
    }

    private void writeJson(final LoggerContext context) {
        final OutputStreamAppender<ILoggingEvent> appender = (OutputStreamAppender<ILoggingEvent>)
                context.getLogger(Logger.ROOT_LOGGER_NAME).getAppender(APPENDER);
        final JsonLineEncoder encoder = new JsonLineEncoder();
        encoder.setContext(context);
        encoder.start();
        appender.stop();
        appender.setEncoder(encoder);
        appender.start();
    }

    /** Whether every line is a JSON object. */
    public boolean isJson() {
        return json;
    }

    /** Where to say how far start and stop are: the terminal, or the log when programs read that. */
    public Consumer<String> progress() {
        return json ? LOG::info : ServerLog::print;
    }

    private static void print(final String line) {
        System.out.println(line);
        System.out.flush();
    }
}
