package kechuang.provider.boundary;

import kechuang.provider.entity.ListingState;

/**
 * Which listings are wanted.
 *
 * @param text part of the name or code; null for all
 * @param state null for all
 */
public record ListingFilter(String text, ListingState state) {
}
