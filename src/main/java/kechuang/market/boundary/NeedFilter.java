package kechuang.market.boundary;

import kechuang.market.entity.NeedKind;
import kechuang.market.entity.NeedState;

/** Which needs a list shows; what is null is not asked. */
public record NeedFilter(String text, NeedKind kind, NeedState state) {
}
