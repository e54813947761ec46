package kechuang.outage;

/**
 * A request of a partner.
 *
 * @param path below the interface's base, beginning with a slash
 * @param key what makes it one operation, however often it is sent
 */
record Request(String token, String path, String body, String key) {
}
