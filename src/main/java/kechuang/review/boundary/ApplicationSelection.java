package kechuang.review.boundary;

import kechuang.application.entity.ApplicationState;

/** Which applications a list shows; what is null is not asked. */
public record ApplicationSelection(ApplicationState state, Long round) {
}
