package io.stocking.game;

import java.util.List;

/**
 * What happened in a simulated round.
 *
 * @param trails the books, by instrument
 * @param news what came out, in order
 * @param readerReturn of the player who follows the news, in basis points
 * @param gamblerReturn of the player who trades at random, in basis points
 * @param orders how many commands the dummy traders gave
 */
record RoundFacts(
        List<QuoteTrail> trails, List<NewsMark> news, long readerReturn, long gamblerReturn, DummyOrders orders) {}
