package kechuang.claim.entity;

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

/** Something that happened to a {@link HostRewardList}. */
@Entity
@Table(name = "host_reward_list_event")
public class HostRewardListEvent extends LifecycleEvent {

  @Id
  @SequenceGenerator(name = "host_reward_list_event_id", sequenceName = "host_reward_list_event_id", allocationSize = 50)
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "host_reward_list_event_id")
  private Long id;
  @ManyToOne(optional = false)
  @JoinColumn(name = "host_reward_list_id")
  private HostRewardList of;

  protected HostRewardListEvent() {
  }

  HostRewardListEvent(HostRewardList of, HostRewardState from, HostRewardEventKind event, HostRewardState to, Act act) {
    super(from, event, to, act.account(), act.at(), act.note());
    this.of = of;
  }
}
