-- Of a key's secret only the SHA-256 is kept: it has 256 random bits, so a slow hash would add nothing. A revoked key is gone.
CREATE TABLE api_keys (
  id           CHAR(20)    NOT NULL COMMENT 'public, names the key',
  user_id      BIGINT      NOT NULL,
  name         VARCHAR(40) NOT NULL COMMENT 'the user''s word for it',
  secret_hash  BINARY(32)  NOT NULL,
  created_at   BIGINT      NOT NULL,
  last_used_at BIGINT      NULL,
  PRIMARY KEY (id),
  KEY user (user_id, created_at)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
