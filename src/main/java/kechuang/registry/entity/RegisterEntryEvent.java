package kechuang.registry.entity;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.util.Map;
import kechuang.lifecycle.Act;
import kechuang.lifecycle.LifecycleEvent;

/** Something that happened to a {@link RegisterEntry}, with what it said before of whatever changed. */
@Entity
@Table(name = "register_entry_event")
public class RegisterEntryEvent extends LifecycleEvent {

  @Id
  @SequenceGenerator(name = "register_entry_event_id", sequenceName = "register_entry_event_id", allocationSize = 50)
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "register_entry_event_id")
  private Long id;
  @ManyToOne(optional = false)
  @JoinColumn(name = "entry_id")
  private RegisterEntry of;
  private String was;

  protected RegisterEntryEvent() {
  }

  RegisterEntryEvent(RegisterEntry of, RegisterEntryState from, RegisterEntryEventKind event, RegisterEntryState to,
      Map<String, String> was, Act act) {
    super(from, event, to, act.account(), act.at(), act.note());
    this.of = of;
    this.was = was.isEmpty() ? null : Cells.write(was);
  }

  /** What changed, as it was before. */
  public Map<String, String> was() {
    return was == null ? Map.of() : Cells.read(was);
  }
}
