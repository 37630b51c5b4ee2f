-- Appends a message to a room and tells it to all gateways, in one step: so the list and the channel have one order.
-- KEYS: the list of the room; the last id; what keeps the message back: the times of the user's last messages, or a mark
-- ARGV: guard ("rate" or "once"), room, message as JSON without its first brace
-- Answers the id, or nil when the message was kept back.
local KEPT_MESSAGES, KEPT_SECONDS = 200, 604800
local RATE_MESSAGES, RATE_MICROS = 5, 5000000
local MARK_SECONDS = 86400
local time = redis.call('TIME')
local now = time[1] * 1000000 + time[2]

if ARGV[1] == 'rate' then
  local earlier = redis.call('LINDEX', KEYS[3], RATE_MESSAGES - 1)
  local age = earlier and now - earlier
  if age and age >= 0 and age < RATE_MICROS then
    return nil
  end
  redis.call('LPUSH', KEYS[3], string.format('%.0f', now))
  redis.call('LTRIM', KEYS[3], 0, RATE_MESSAGES - 1)
  redis.call('PEXPIRE', KEYS[3], RATE_MICROS / 1000)
elseif not redis.call('SET', KEYS[3], '', 'NX', 'EX', MARK_SECONDS) then
  return nil
end

-- Ids follow the clock, so they go on ascending after Redis has lost everything.
local id = string.format('%.0f', math.max(now, (redis.call('GET', KEYS[2]) or 0) + 1))
redis.call('SET', KEYS[2], id)
local message = id .. ' {"id":"' .. id .. '","time":' .. string.format('%.0f', math.floor(now / 1000)) .. ',' .. ARGV[3]
redis.call('RPUSH', KEYS[1], message)
redis.call('LTRIM', KEYS[1], -KEPT_MESSAGES, -1)
redis.call('EXPIRE', KEYS[1], KEPT_SECONDS)
redis.call('PUBLISH', 'chat', ARGV[2] .. ' ' .. message)
return id
