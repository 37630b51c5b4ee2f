-- Who logs in by a provider is known by the provider's own number of the user: an e-mail can change hands.
CREATE TABLE oauth_identities (
  provider ENUM ('google', 'kakao', 'naver') NOT NULL,
  subject  VARCHAR(255) NOT NULL,
  user_id  BIGINT       NOT NULL,
  PRIMARY KEY (provider, subject),
  UNIQUE KEY user_id (user_id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
