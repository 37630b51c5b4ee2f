package io.stocking.bench.stream;

/**
 * The messages of one order flow, a column a field, so that driving an engine reads memory in order. A message's number
 * is its sequence. Orders are named by the client's ids, numbered from 1.
 */
public final class OrderStream {
    /** Enters a limit order, which rests unless {@link #isImmediate}. */
    public static final int NEW = 0;

    /** Cancels an order. */
    public static final int CANCEL = 1;

    /** Cancels an order and enters it again at another price or quantity, behind all others. */
    public static final int REPLACE = 2;

    /** Gives what an order has open another price. */
    public static final int MOVE = 3;

    /** Takes quantity away; the order keeps its place. */
    public static final int REDUCE = 4;

    private final String name;
    private final int prefill;
    private final byte[] kinds;
    private final boolean[] sells;
    private final boolean[] immediate;
    private final int[] quantities;
    private final int[] accounts;
    private final int[] instruments;
    private final long[] orderIds;
    private final long[] prices;

    OrderStream(final String name, final int messages, final int prefill) {
        this.name = name;
        this.prefill = prefill;
        kinds = new byte[messages];
        sells = new boolean[messages];
        immediate = new boolean[messages];
        quantities = new int[messages];
        accounts = new int[messages];
        instruments = new int[messages];
        orderIds = new long[messages];
        prices = new long[messages];
    }

    void kind(final int message, final int kind, final boolean immediateOrCancel) {
        kinds[message] = (byte) kind;
        immediate[message] = immediateOrCancel;
    }

    void owner(final int message, final int account, final int instrument) {
        accounts[message] = account;
        instruments[message] = instrument;
    }

    void order(final int message, final long orderId, final boolean sell, final long price, final int quantity) {
        orderIds[message] = orderId;
        sells[message] = sell;
        prices[message] = price;
        quantities[message] = quantity;
    }

    /** The name it is asked for with. */
    public String name() {
        return name;
    }

    /** How many messages there are, those that fill the books included. */
    public int size() {
        return kinds.length;
    }

    /** How many messages at the start only fill the books and are not measured. */
    public int prefill() {
        return prefill;
    }

    /** How many messages are measured. */
    public int measured() {
        return kinds.length - prefill;
    }

    /** One of {@link #NEW} to {@link #REDUCE}. */
    public int kind(final int message) {
        return kinds[message];
    }

    /** Whether the order sells. */
    public boolean isSell(final int message) {
        return sells[message];
    }

    /** Whether what does not trade at once is cancelled. */
    public boolean isImmediate(final int message) {
        return immediate[message];
    }

    /** Quantity of the order, or for {@link #REDUCE} what is taken away. */
    public int quantity(final int message) {
        return quantities[message];
    }

    /** Owner of the order, from 1. */
    public int account(final int message) {
        return accounts[message];
    }

    /** Instrument of the order, from 1. */
    public int instrument(final int message) {
        return instruments[message];
    }

    /** The client's id of the order. */
    public long orderId(final int message) {
        return orderIds[message];
    }

    /** Limit price in ticks. */
    public long price(final int message) {
        return prices[message];
    }

    /** Highest account number; looks through the whole stream. */
    public int accounts() {
        return highest(accounts);
    }

    /** Highest instrument number; looks through the whole stream. */
    public int instruments() {
        return highest(instruments);
    }

    /** Highest order id; looks through the whole stream. */
    public int orders() {
        long highest = 0;
        for (final long orderId : orderIds) {
            highest = Math.max(highest, orderId);
        }
        return Math.toIntExact(highest);
    }

    private static int highest(final int[] numbers) {
        int highest = 0;
        for (final int number : numbers) {
            highest = Math.max(highest, number);
        }
        return highest;
    }
}
