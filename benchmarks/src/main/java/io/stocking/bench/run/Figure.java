package io.stocking.bench.run;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;

/** A line of results, as it goes into the JSON file; what was not measured is left out there. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public final class Figure {
    private static final double NANOS_A_MICRO = 1_000;

    @JsonProperty
    private final String bench;

    @JsonProperty
    private final String engine;

    @JsonProperty
    private final String stream;

    @JsonProperty
    private String sync;

    @JsonProperty
    private Long perSecond;

    @JsonProperty
    private Double bytesPerCommand;

    @JsonProperty
    private Double bytesPerOrder;

    @JsonProperty
    private Double bytesPerAccount;

    @JsonProperty
    private Boolean consensus;

    @JsonProperty
    private Long rate;

    @JsonProperty
    private Double p50Us;

    @JsonProperty
    private Double p99Us;

    @JsonProperty
    private Double p999Us;

    @JsonProperty
    private Double firstPauseMs;

    @JsonProperty
    private Double pauseMs;

    /** A line without figures yet. */
    public Figure(final String bench, final String engine, final String stream) {
        this.bench = bench;
        this.engine = engine;
        this.stream = stream;
    }

    /** Whether answers waited for the disk: {@code batch}, or {@code none}. */
    public Figure sync(final String value) {
        sync = value;
        return this;
    }

    /** Messages a second. */
    public Figure perSecond(final double value) {
        perSecond = Math.round(value);
        return this;
    }

    /** Bytes allocated for a message. */
    public Figure bytesPerCommand(final double value) {
        bytesPerCommand = value;
        return this;
    }

    /** Bytes of heap that an open order takes. */
    public Figure bytesPerOrder(final double value) {
        bytesPerOrder = value;
        return this;
    }

    /** Bytes of heap that an account takes. */
    public Figure bytesPerAccount(final double value) {
        bytesPerAccount = value;
        return this;
    }

    /** Whether the reports were those of the reference engines. */
    public Figure consensus(final boolean value) {
        consensus = value;
        return this;
    }

    /** Messages a second that were sent. */
    public Figure rate(final long value) {
        rate = value;
        return this;
    }

    /** Latencies in nanoseconds that half, 99 % and 99.9 % of the messages stayed below. */
    public Figure percentiles(final double p50, final double p99, final double p999) {
        p50Us = p50 / NANOS_A_MICRO;
        p99Us = p99 / NANOS_A_MICRO;
        p999Us = p999 / NANOS_A_MICRO;
        return this;
    }

    /** Milliseconds that the engine stood still: the first time in a process, and later. */
    public Figure pauses(final double first, final double later) {
        firstPauseMs = first;
        pauseMs = later;
        return this;
    }
}
