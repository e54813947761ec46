package kechuang.testing;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.interceptor.Interceptor;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import kechuang.inbox.boundary.Carriers;
import kechuang.inbox.entity.Carrier;
import kechuang.inbox.entity.Channel;

/** Ways out that a test opens and closes; closed, as long as none does. */
@Alternative
@Priority(Interceptor.Priority.APPLICATION)
@ApplicationScoped
public class SwitchedCarriers extends Carriers {

  private static final Map<Channel, Carrier> OPEN = new ConcurrentHashMap<>();

  public static void open(Channel channel, Carrier carrier) {
    OPEN.put(channel, carrier);
  }

  public static void close() {
    OPEN.clear();
  }

  @Override
  public Optional<Carrier> of(Channel channel) {
    return Optional.ofNullable(OPEN.get(channel));
  }
}
