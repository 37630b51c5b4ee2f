-- Who came where. A result is a fact of its round: it stays, whatever becomes of the user.
CREATE TABLE round_results (
  round_id            BIGINT NOT NULL,
  account_id          BIGINT NOT NULL,
  equity              BIGINT NOT NULL,
  return_basis_points BIGINT NOT NULL,
  final_rank          INT    NOT NULL COMMENT 'from 1; equal returns share one',
  rating_delta        INT    NOT NULL,
  rating              INT    NOT NULL COMMENT 'with the delta',
  event_index         BIGINT NOT NULL,
  PRIMARY KEY (round_id, account_id),
  UNIQUE KEY event_index (event_index),
  KEY final_rank (round_id, final_rank, account_id),
  KEY account (account_id, final_rank, return_basis_points)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

ALTER TABLE rounds
  ADD winner_account_id BIGINT NULL COMMENT 'NULL: nobody was ranked, or not settled yet',
  ADD ranked_count      INT    NULL COMMENT 'NULL: not settled yet';

ALTER TABLE users
  ADD mmr_event_index BIGINT NOT NULL DEFAULT 0 COMMENT 'the event that mmr is from: an older one changes nothing';
