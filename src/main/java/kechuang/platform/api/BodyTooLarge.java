package kechuang.platform.api;

/** More bytes than a body may have; 413. */
final class BodyTooLarge extends RuntimeException {
}
