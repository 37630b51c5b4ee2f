-- What an account has traded in a round, so that nobody has to look at all its trades to say so. An execution is one side
-- of a trade. Rows are sums: event_index keeps an event from being counted twice in a replay.
CREATE TABLE traded_rounds (
  account_id   BIGINT NOT NULL,
  round_id     BIGINT NOT NULL,
  executions   BIGINT NOT NULL,
  traded_value BIGINT NOT NULL COMMENT 'won: sum of price x quantity',
  event_index  BIGINT NOT NULL COMMENT 'newest event in this row',
  PRIMARY KEY (account_id, round_id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

INSERT INTO traded_rounds (account_id, round_id, executions, traded_value, event_index)
SELECT side.account_id, side.round_id, COUNT(*), SUM(side.traded_value), MAX(checkpoint.highest_event_index)
FROM (
  SELECT maker_account_id AS account_id, round_id, price * quantity AS traded_value FROM trades
  UNION ALL
  SELECT taker_account_id, round_id, price * quantity FROM trades
) AS side
CROSS JOIN (SELECT highest_event_index FROM writer_checkpoint WHERE id = 1) AS checkpoint
GROUP BY side.account_id, side.round_id;
