package io.stocking.kit;

import java.util.List;

/** What the engine and its naive double have in common: commands in, events out, and a state to be compared. */
public interface Exchange {
    /** Executes a command and answers with its events. */
    List<Event> execute(Command command);

    /** Everything there is. */
    ExchangeState state();
}
