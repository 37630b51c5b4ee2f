-- Only SQL that MySQL 8.0.19+ and MariaDB 11.4 both understand. Prices and money are won, quantities whole shares.
-- Times are BIGINT nanoseconds since 1970-01-01T00:00:00Z, as in the events: DATETIME(6) would cut the last digits, by
-- which rows are ordered and pages continue, and would let the session's time zone into the rows.
-- Nothing here is ever deleted with a round.

CREATE TABLE users (
  id            BIGINT       NOT NULL AUTO_INCREMENT COMMENT 'also the account id; 1 to 999 are the exchange''s own',
  kind          ENUM ('guest', 'local', 'google', 'kakao', 'naver') NOT NULL,
  nickname      VARCHAR(20)  NOT NULL,
  email         VARCHAR(254) NULL,
  password_hash VARCHAR(255) NULL,
  mmr           INT          NOT NULL DEFAULT 0,
  created_at    BIGINT       NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY nickname (nickname),
  UNIQUE KEY email (email),
  KEY mmr (mmr)
) AUTO_INCREMENT = 1000 CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;

CREATE TABLE rounds (
  round_id        BIGINT NOT NULL,
  seed            BIGINT NOT NULL,
  seed_cash       BIGINT NOT NULL,
  phase           ENUM ('setup', 'open', 'settling', 'intermission') NOT NULL,
  setup_at        BIGINT NOT NULL,
  open_at         BIGINT NOT NULL,
  settle_at       BIGINT NOT NULL,
  intermission_at BIGINT NOT NULL,
  end_at          BIGINT NOT NULL,
  PRIMARY KEY (round_id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- Round 0 is the time before the first round.
CREATE TABLE instruments (
  round_id          BIGINT       NOT NULL,
  instrument_id     INT          NOT NULL,
  symbol            VARCHAR(255) NOT NULL,
  name_ko           VARCHAR(255) NOT NULL,
  name_en           VARCHAR(255) NOT NULL,
  sector            VARCHAR(255) NOT NULL,
  reference_price   BIGINT       NOT NULL,
  lower_price_limit BIGINT       NOT NULL,
  upper_price_limit BIGINT       NOT NULL,
  last_price        BIGINT       NULL,
  PRIMARY KEY (round_id, instrument_id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE accounts (
  account_id BIGINT NOT NULL,
  kind       ENUM ('player', 'dummy', 'house') NOT NULL,
  opened_at  BIGINT NOT NULL,
  PRIMARY KEY (account_id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- A refused order got no id: its row has minus the index of its event instead, so that one index answers for all. Side,
-- type and time in force are NULL only when it was refused for not having them.
CREATE TABLE orders (
  order_id        BIGINT       NOT NULL,
  round_id        BIGINT       NOT NULL,
  account_id      BIGINT       NOT NULL,
  instrument_id   INT          NOT NULL,
  side            ENUM ('buy', 'sell') NULL,
  type            ENUM ('limit', 'market') NULL,
  time_in_force   ENUM ('day', 'ioc', 'fok') NULL,
  post_only       BOOLEAN      NOT NULL,
  price           BIGINT       NOT NULL COMMENT 'of a market order: the price limit that bounds it',
  quantity        BIGINT       NOT NULL,
  filled_quantity BIGINT       NOT NULL,
  filled_value    BIGINT       NOT NULL COMMENT 'won: sum of price x quantity of its trades',
  status          ENUM ('new', 'partially_filled', 'filled', 'canceled', 'replaced', 'expired', 'rejected') NOT NULL,
  reason          VARCHAR(32)  NULL COMMENT 'why it was cancelled or rejected',
  client_order_id VARCHAR(255) NULL,
  replaces        BIGINT       NULL,
  replaced_by     BIGINT       NULL,
  created_at      BIGINT       NOT NULL,
  updated_at      BIGINT       NOT NULL,
  closed_at       BIGINT       NULL COMMENT 'when it was filled, cancelled, replaced, rejected or expired',
  event_index     BIGINT       NOT NULL COMMENT 'newest event in this row',
  PRIMARY KEY (order_id),
  KEY account_time (account_id, created_at),
  KEY account_client_order_id (account_id, client_order_id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE trades (
  trade_id         BIGINT  NOT NULL,
  round_id         BIGINT  NOT NULL,
  instrument_id    INT     NOT NULL,
  price            BIGINT  NOT NULL,
  quantity         BIGINT  NOT NULL,
  maker_order_id   BIGINT  NOT NULL,
  taker_order_id   BIGINT  NOT NULL,
  maker_account_id BIGINT  NOT NULL,
  taker_account_id BIGINT  NOT NULL,
  taker_side       ENUM ('buy', 'sell') NOT NULL,
  auction          BOOLEAN NOT NULL,
  executed_at      BIGINT  NOT NULL,
  command_index    BIGINT  NOT NULL,
  PRIMARY KEY (trade_id),
  KEY maker_time (maker_account_id, executed_at),
  KEY taker_time (taker_account_id, executed_at)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- Cash and shares that came or went without a trade.
CREATE TABLE adjustments (
  event_index   BIGINT NOT NULL,
  round_id      BIGINT NOT NULL,
  account_id    BIGINT NOT NULL,
  instrument_id INT    NULL COMMENT 'NULL: cash',
  amount        BIGINT NOT NULL,
  balance       BIGINT NOT NULL COMMENT 'after it',
  adjusted_at   BIGINT NOT NULL,
  PRIMARY KEY (event_index),
  KEY account (account_id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- One row: which event comes next. highest_event_index only ever grows; next_* below it is a replay.
CREATE TABLE writer_checkpoint (
  id                  TINYINT NOT NULL,
  next_command_index  BIGINT  NOT NULL,
  next_event_index    BIGINT  NOT NULL,
  highest_event_index BIGINT  NOT NULL,
  round_id            BIGINT  NOT NULL,
  PRIMARY KEY (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

INSERT INTO writer_checkpoint VALUES (1, 1, 1, 0, 0);
