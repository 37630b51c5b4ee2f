package io.stocking.persistence.writer;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.slf4j.LoggerFactory;

/** What the writer's log says why MySQL took no rows, a line for every cause. */
final class FailureCauses implements AutoCloseable {
    private final Logger logger = (Logger) LoggerFactory.getLogger(Outage.class);
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

    FailureCauses() {
        lines.start();
        logger.addAppender(lines);
    }

    List<String> all() {
        return List.copyOf(lines.list).stream()
                .map(ILoggingEvent::getThrowableProxy)
                .filter(cause -> cause != null)
                .map(IThrowableProxy::getMessage)
                .toList();
    }

    @Override
    public void close() {
        logger.detachAppender(lines);
    }
}
