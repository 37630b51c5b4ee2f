package io.stocking.bench.load;

/** What is said of a load: to people as text, to programs as its fields. */
interface Report {
    /** Whether every order has its answer. */
    boolean allAnswered();
}
