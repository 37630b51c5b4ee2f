-- A deleted user stays as a row without e-mail and password, since orders, trades and results refer to it.
ALTER TABLE users
  MODIFY kind ENUM ('guest', 'local', 'google', 'kakao', 'naver', 'deleted') NOT NULL;
