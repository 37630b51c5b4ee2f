package io.stocking.gateway.http.problem;

/** Ends the handling of a request that cannot be served; carries the key and arguments of the sentence that says why. */
public final class RequestProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;
    private final transient String[] arguments;

    /**
     * @param textKey key in the message bundles
     * @param arguments what stands for {0}, {1} and so on in that text
     */
    public RequestProblem(final Problem problem, final String textKey, final Object... arguments) {
        // An answer to a client, not a fault of the server: no stack trace.
        super(textKey, null, false, false);
        this.problem = problem;
        this.arguments = new String[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            this.arguments[i] = String.valueOf(arguments[i]);
        }
    }

    /** What kind of problem it is. */
    public Problem problem() {
        return problem;
    }

    /** The sentence in the language of {@code texts}. */
    public String detail(final Texts texts) {
        return texts.text(getMessage(), arguments);
    }
}
