package io.stocking.server.configuration;

import io.stocking.game.DummyPace;
import io.stocking.game.LoadAccounts;
import io.stocking.game.tape.market.RoundTape;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Function;

/**
 * Every setting there is, in the order users read them. The name gives the flag ({@code --mysql-url}), the environment
 * variable ({@code STOCKING_MYSQL_URL}) and the key in a configuration file ({@code mysql-url}).
 */
public enum Setting {
    PORT("8080", "port of HTTP and WebSocket; 0 takes a free one", SettingParsers::port),
    HOST("127.0.0.1", "address to listen on", SettingParsers::text),
    DATA(
            ".data",
            "folder of journal, databases and their passwords; the default is in the repository",
            SettingParsers::path),
    CACHE("~/.cache/stocking", "folder for the unpacked programs of the private databases", SettingParsers::path),
    MYSQL_URL(
            "",
            "jdbc:mysql://host:port/database?user=..&password=..; empty starts a private MariaDB",
            SettingParsers::mysqlUrl),
    REDIS_URL("", "redis://[:password@]host:port[/database]; empty starts a private Redis", SettingParsers::redisUrl),
    SYNC(
            "batch",
            "what an acknowledged order survives: batch = power loss, none = kill -9 of the process",
            SettingParsers.oneOf("batch", "none")),
    SNAPSHOT_INTERVAL(
            "1000000",
            "commands between two snapshots within a round",
            SettingParsers.wholeNumber(1_000, 1_000_000_000)),
    JOURNAL_FILE(
            "5m",
            "for how long a new journal writes to one file: 1s, 1m, 5m or 1h",
            SettingParsers.oneOf("1s", "1m", "5m", "1h")),
    JOURNAL_KEEP("1h", "history the journal keeps besides what it needs; empty = none", SettingParsers::duration),
    RING_SIZE(
            "16384",
            "commands on their way at most, a power of two; a full ring answers 503",
            SettingParsers.powerOfTwo(64, 1 << 20)),
    WAIT(
            "blocking",
            "how the ring's threads wait: blocking, parking, yielding or busy-spin (a free core a thread)",
            SettingParsers.oneOf("blocking", "parking", "yielding", "busy-spin")),
    ROUND(
            "quick",
            "timetable: quick = short rounds back to back, classic = 12 minutes on the wall clock",
            SettingParsers.oneOf("quick", "classic")),
    ROUND_SETUP("", "length of the setup phase, such as 5s; empty as the timetable says", SettingParsers::duration),
    ROUND_OPEN("", "length of trading, such as 180s or 10m; empty as the timetable says", SettingParsers::duration),
    ROUND_SETTLING("", "length of settling; empty as the timetable says", SettingParsers::duration),
    ROUND_INTERMISSION("", "length of the pause between rounds; empty as the timetable says", SettingParsers::duration),
    ROUND_TAPE(
            "",
            "order-flow tape, CSV or .gz, that trades a company of every round instead of its market makers; empty = none",
            SettingParsers::file),
    ROUND_TAPE_SYMBOL("100110", "company that the tape trades", SettingParsers::text),
    ROUND_TAPE_RATE(
            "1000",
            "commands a second that the tape sends at most; a denser one is thinned",
            SettingParsers.wholeNumber(1, RoundTape.MAX_COMMANDS_PER_SECOND)),
    CROWD_RATE(
            "40",
            "commands a second of noise, momentum and news traders together at most; 0 = market makers only",
            SettingParsers.wholeNumber(0, DummyPace.MAX_CROWD_RATE)),
    LOAD_ACCOUNTS(
            "0",
            "accounts for ./stocking load, endowed in every round and never ranked; their keys are in the file load-keys"
                    + " of the data folder; 0 = none",
            SettingParsers.wholeNumber(0, LoadAccounts.MOST)),
    ORDER_RATE(
            "100",
            "orders a second and account, with a burst of five times as many; 0 = no limit",
            SettingParsers.wholeNumber(0, 1_000_000)),
    KEY_RATE(
            "200",
            "requests a second and API key, with a burst of five times as many; 0 = no limit",
            SettingParsers.wholeNumber(0, 1_000_000)),
    CONNECTIONS(
            "16000",
            "connections at once, WebSockets too; fewer when ulimit -n leaves less than 1,000 files beside them",
            SettingParsers.wholeNumber(1, 1_000_000)),
    CONNECTIONS_PER_ADDRESS(
            "0",
            "connections at once from one address or IPv6 /64 network; 0 = no limit, as behind a proxy",
            SettingParsers.wholeNumber(0, 1_000_000)),
    PUBLIC_URL(
            "",
            "address people see, for cookies, Origin checks and OAuth; empty = the listening address",
            SettingParsers::httpUrl),
    OAUTH_GOOGLE_ID("", "client id at Google; empty = no log-in with Google", SettingParsers::text),
    OAUTH_GOOGLE_SECRET("", "client secret at Google", SettingParsers::text),
    OAUTH_GOOGLE_ISSUER("", "issuer that stands for Google, such as a test server", SettingParsers::providerUrl),
    OAUTH_KAKAO_ID("", "REST API key at Kakao; empty = no log-in with Kakao", SettingParsers::text),
    OAUTH_KAKAO_SECRET("", "client secret at Kakao", SettingParsers::text),
    OAUTH_KAKAO_BASE_URL("", "address that stands for Kakao's, such as a test server", SettingParsers::providerUrl),
    OAUTH_NAVER_ID("", "client id at Naver; empty = no log-in with Naver", SettingParsers::text),
    OAUTH_NAVER_SECRET("", "client secret at Naver", SettingParsers::text),
    OAUTH_NAVER_BASE_URL("", "address that stands for Naver's, such as a test server", SettingParsers::providerUrl),
    SMTP_URL(
            "",
            "smtp://USER:PASSWORD@HOST:PORT?from=ADDRESS or smtps://: sign-up is confirmed by mail, passwords can be reset;"
                    + " needs public-url",
            SettingParsers::smtpUrl),
    LOG_FORMAT(
            "text",
            "text for people, or json: everything as one JSON object a line on stderr",
            SettingParsers.oneOf("text", "json")),
    LOG_LEVEL(
            "info",
            "error, warn, info or debug; the signal USR1 changes to debug and back",
            SettingParsers.oneOf("error", "warn", "info", "debug")),
    STOP_NOTICE(
            "",
            "for how long /readyz says stopping before requests are refused, for a load balancer in front; 5s at most, empty = not",
            SettingParsers.durationUpTo(Duration.ofSeconds(5)));

    private final String defaultText;
    private final String description;
    private final Function<String, Object> parser;

    Setting(final String defaultText, final String description, final Function<String, Object> parser) {
        this.defaultText = defaultText;
        this.description = description;
        this.parser = parser;
    }

    /** Its name as a flag (behind two dashes) and in a configuration file. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Its name in the environment. */
    public String environmentName() {
        return "STOCKING_" + name();
    }

    /** What holds when nobody says anything, as one would write it; empty for nothing. */
    public String defaultText() {
        return defaultText;
    }

    /** What it does, in a few words. */
    public String description() {
        return description;
    }

    Object parse(final String text) {
        return parser.apply(text);
    }
}
