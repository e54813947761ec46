package kechuang.registry.entity;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import kechuang.lifecycle.Act;
import kechuang.lifecycle.LifecycleEvent;

/** Something that happened to a {@link RegisterImport}. */
@Entity
@Table(name = "register_import_event")
public class RegisterImportEvent extends LifecycleEvent {

  @Id
  @SequenceGenerator(name = "register_import_event_id", sequenceName = "register_import_event_id", allocationSize = 50)
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "register_import_event_id")
  private Long id;
  @ManyToOne(optional = false)
  @JoinColumn(name = "import_id")
  private RegisterImport of;

  protected RegisterImportEvent() {
  }

  RegisterImportEvent(RegisterImport of, RegisterImportState from, RegisterImportEventKind event,
      RegisterImportState to, Act act) {
    super(from, event, to, act.account(), act.at(), act.note());
    this.of = of;
  }
}
