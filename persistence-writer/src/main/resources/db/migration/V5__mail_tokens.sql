-- What a link in a mail stands for. Of the token only the SHA-256 is kept: it has 256 random bits.
CREATE TABLE mail_tokens (
  token_hash    BINARY(32)   NOT NULL,
  purpose       ENUM ('sign_up', 'password_reset') NOT NULL,
  email         VARCHAR(254) NOT NULL,
  user_id       BIGINT       NULL COMMENT 'the guest who signs up; whose password is reset',
  nickname      VARCHAR(20)  NULL COMMENT 'wanted at sign-up',
  password_hash VARCHAR(255) NULL COMMENT 'chosen at sign-up',
  expires_at    BIGINT       NOT NULL,
  PRIMARY KEY (token_hash),
  KEY email (email),
  KEY expires_at (expires_at)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci;
