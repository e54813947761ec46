package kechuang.platform.boundary;

/**
 * What an operation answered, kept so that whoever asks again hears the same.
 *
 * @param status HTTP status; 200 for pages
 * @param body   the body as it was sent, byte for byte; for pages a short text such as the new thing's id; may be null
 */
public record Answer(int status, String body) {
}
