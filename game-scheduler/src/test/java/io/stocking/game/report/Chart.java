package io.stocking.game.report;

import java.util.Locale;

/** A small chart as SVG: curves, bars and upright marks over two axes. */
public final class Chart {
    private static final int WIDTH = 720;
    private static final int HEIGHT = 320;
    private static final int LEFT = 70;
    private static final int RIGHT = 20;
    private static final int TOP = 56;
    private static final int BOTTOM = 48;
    private static final int LEGEND = 220;
    private static final int LEGEND_ENTRY = 160;

    private final String title;
    private final Axis x;
    private final Axis y;
    private final StringBuilder shapes = new StringBuilder();
    private final StringBuilder legend = new StringBuilder();
    private int entries;

    /** An empty chart. */
    public Chart(final String title, final Axis x, final Axis y) {
        this.title = title;
        this.x = x;
        this.y = y;
    }

    /** A curve through points. */
    public Chart curve(final String name, final Color color, final double[] xs, final double[] ys) {
        shapes.append("<polyline fill=\"none\" stroke-width=\"1.5\" stroke=\"")
                .append(color.code())
                .append("\" points=\"");
        for (int index = 0; index < xs.length; index++) {
            shapes.append(format("%.1f,%.1f ", across(xs[index]), up(ys[index])));
        }
        shapes.append("\"/>\n");
        return named(name, color);
    }

    /** Bars from zero, each around its value of x. */
    public Chart bars(final String name, final Color color, final double[] xs, final double[] ys, final double width) {
        for (int index = 0; index < xs.length; index++) {
            final double left = across(xs[index] - width / 2);
            final double top = Math.min(up(0), up(ys[index]));
            shapes.append(format(
                    "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" fill=\"%s\" fill-opacity=\"0.6\"/>\n",
                    left, top, across(xs[index] + width / 2) - left, Math.abs(up(0) - up(ys[index])), color.code()));
        }
        return named(name, color);
    }

    /** An upright line. */
    public Chart mark(final Color color, final double at) {
        shapes.append(format(
                "<line x1=\"%1$.1f\" x2=\"%1$.1f\" y1=\"%2$d\" y2=\"%3$d\" stroke=\"%4$s\" stroke-dasharray=\"3 3\"/>\n",
                across(at), TOP, HEIGHT - BOTTOM, color.code()));
        return this;
    }

    /** An entry of the legend. */
    public Chart named(final String name, final Color color) {
        final int at = LEGEND + entries * LEGEND_ENTRY;
        legend.append(format("<rect x=\"%d\" y=\"34\" width=\"10\" height=\"10\" fill=\"%s\"/>", at, color.code()))
                .append(text(at + 14, 43, "start", name));
        entries++;
        return this;
    }

    /** The chart as a document of its own. */
    public String svg() {
        final StringBuilder svg = new StringBuilder(format(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\""
                        + " font-size=\"12\">\n<rect width=\"100%%\" height=\"100%%\" fill=\"white\"/>\n",
                WIDTH, HEIGHT));
        svg.append(text(LEFT, 22, "start", title)).append(legend).append('\n');
        for (final double step : x.steps()) {
            svg.append(text(across(step), HEIGHT - BOTTOM + 16, "middle", number(step)));
        }
        for (final double step : y.steps()) {
            svg.append(format(
                            "<line x1=\"%d\" x2=\"%d\" y1=\"%3$.1f\" y2=\"%3$.1f\" stroke=\"#ddd\"/>",
                            LEFT, WIDTH - RIGHT, up(step)))
                    .append(text(LEFT - 6, up(step) + 4, "end", number(step)));
        }
        return svg.append(text((LEFT + WIDTH - RIGHT) / 2.0, HEIGHT - 10, "middle", x.label()))
                .append(text(4, 43, "start", y.label()))
                .append('\n')
                .append(shapes)
                .append("</svg>\n")
                .toString();
    }

    private double across(final double value) {
        return LEFT + x.share(value) * (WIDTH - LEFT - RIGHT);
    }

    private double up(final double value) {
        return HEIGHT - BOTTOM - y.share(value) * (HEIGHT - TOP - BOTTOM);
    }

    private static String text(final double x, final double y, final String anchor, final String text) {
        return format("<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>\n", x, y, anchor, text);
    }

    private static String number(final double value) {
        return value == Math.rint(value) ? format("%,.0f", value) : format("%.2f", value);
    }

    private static String format(final String pattern, final Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
