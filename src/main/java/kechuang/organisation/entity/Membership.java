package kechuang.organisation.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** An account that acts for an organisation; nobody acts for two. */
@Entity
@Table(name = "organisation_member")
public class Membership {

  @Id
  @Column(name = "account_id")
  private long accountId;
  @Column(name = "organisation_id")
  private long organisationId;
  private boolean administrator;

  protected Membership() {
  }

  public Membership(long organisationId, long accountId, boolean administrator) {
    this.organisationId = organisationId;
    this.accountId = accountId;
    this.administrator = administrator;
  }

  public void makeAdministrator() {
    administrator = true;
  }

  public void takeAdministrator() {
    administrator = false;
  }

  public long getAccountId() {
    return accountId;
  }

  public long getOrganisationId() {
    return organisationId;
  }

  /** The organisation's own administrator: keeps its members and its bank account. */
  public boolean isAdministrator() {
    return administrator;
  }
}
