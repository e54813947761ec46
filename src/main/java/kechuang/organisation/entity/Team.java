package kechuang.organisation.entity;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What is known of a team beside its name: the project, its core members, since when its space hosts it. It is an
 * {@link Organisation} too, which its county admits; once it is incorporated the firm applies, and no longer the team.
 */
@Entity
@Table(name = "team")
public class Team {

  /** A team has at least so many core members (domain/rules.md, 3.1.2). */
  public static final int LEAST_MEMBERS = 3;

  @Id
  @Column(name = "organisation_id")
  private long organisationId;
  private String project;
  @Column(name = "hosted_since")
  private LocalDate hostedSince;
  @Column(name = "incorporated_on")
  private LocalDate incorporatedOn;
  @OneToMany(mappedBy = "of", cascade = CascadeType.ALL, orphanRemoval = true)
  @OrderBy("id")
  private List<TeamMember> members = new ArrayList<>();

  protected Team() {
  }

  public Team(long organisationId) {
    this.organisationId = organisationId;
  }

  /** What its host says of it; who stays a member stays the same row. */
  public void write(String what, LocalDate since, LocalDate incorporated, List<TeamMember.Person> people) {
    project = what;
    hostedSince = since;
    incorporatedOn = incorporated;
    members.removeIf(member -> !people.contains(member.person()));
    var there = members.stream().map(TeamMember::person).toList();
    people.stream().filter(person -> !there.contains(person)).map(person -> new TeamMember(this, person))
        .forEach(members::add);
  }

  public boolean isLargeEnough() {
    return members.size() >= LEAST_MEMBERS;
  }

  public boolean isIncorporatedOn(LocalDate day) {
    return incorporatedOn != null && !day.isBefore(incorporatedOn);
  }

  public long getOrganisationId() {
    return organisationId;
  }

  public String getProject() {
    return project;
  }

  public LocalDate getHostedSince() {
    return hostedSince;
  }

  public LocalDate getIncorporatedOn() {
    return incorporatedOn;
  }

  public List<TeamMember> getMembers() {
    return List.copyOf(members);
  }
}
