package kechuang.organisation.entity;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** A core member of a team: name and part in the project, nothing more. */
@Entity
@Table(name = "team_member")
public class TeamMember {

  @Id
  @SequenceGenerator(name = "team_member_id", sequenceName = "team_member_id", allocationSize = 50)
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "team_member_id")
  private Long id;
  @ManyToOne(optional = false)
  @JoinColumn(name = "team_id")
  private Team of;
  private String name;
  private String role;

  protected TeamMember() {
  }

  TeamMember(Team of, Person person) {
    this.of = of;
    this.name = person.name();
    this.role = person.role();
  }

  /** As the host names them. */
  public record Person(String name, String role) {
  }

  Person person() {
    return new Person(name, role);
  }

  public String getName() {
    return name;
  }

  public String getRole() {
    return role;
  }
}
