package io.stocking.gateway.model.answer;

/** Waits for the answer to one command. */
@FunctionalInterface
public interface AnswerHandler {
    /** Called once, by the executor the handler was registered with. */
    void onAnswer(Answer answer);
}
