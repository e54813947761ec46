package kechuang.application.boundary;

import kechuang.lifecycle.Act;
import kechuang.scheme.entity.Entitlement;

/** An application under a measure was approved: whoever awards hears of it in the same transaction. */
public record SupportApproved(long requestId, Entitlement judged, Act act) {
}
