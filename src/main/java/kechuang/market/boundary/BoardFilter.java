package kechuang.market.boundary;

import kechuang.market.entity.NeedKind;

/**
 * Which public needs are wanted; what is null is not asked.
 *
 * @param kind {@code POLICY} for answered wishes, which are not among the open needs
 * @param county where it is wanted; what is wanted anywhere in the city is wanted there too
 */
public record BoardFilter(NeedKind kind, String service, String county, String text) {
}
