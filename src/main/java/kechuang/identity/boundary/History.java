package kechuang.identity.boundary;

import java.util.List;
import java.util.Map;
import kechuang.lifecycle.LifecycleEvent;

/**
 * What happened to one thing, oldest first.
 *
 * @param people who acted, by account
 */
public record History(List<? extends LifecycleEvent> events, Map<Long, AccountName> people) {
}
