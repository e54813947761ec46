package kechuang.organisation.boundary;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import kechuang.fault.Problems;
import kechuang.organisation.entity.Team;
import kechuang.organisation.entity.TeamMember.Person;

/**
 * What a host says of a team.
 *
 * @param members one a line: name, comma, part in the project
 * @param incorporatedOn null while the team is no firm
 */
public record TeamForm(String name, String project, LocalDate hostedSince, LocalDate incorporatedOn, String members)
    implements Serializable {

  private static final int LONGEST = 60;

  static TeamForm of(HostedTeam it) {
    var team = it.team();
    return new TeamForm(it.organisation().getName(), team.getProject(), team.getHostedSince(), team.getIncorporatedOn(),
        team.getMembers().stream().map(one -> one.getName() + "，" + one.getRole()).collect(Collectors.joining("\n")));
  }

  /** The members as written; a line without a part has an empty one. */
  List<Person> people() {
    return members == null ? List.of() : members.lines().filter(line -> !line.isBlank()).map(line -> {
      var parts = line.split("[，,]", 2);
      return new Person(parts[0].strip(), parts.length < 2 ? "" : parts[1].strip());
    }).distinct().toList();
  }

  void check(LocalDate today) {
    new Problems.Collector().check(filled(name), "name", "common.missing")
        .check(name == null || name.length() <= LONGEST, "name", "common.too-long", LONGEST)
        .check(filled(project), "project", "common.missing")
        .check(project == null || project.length() <= 200, "project", "common.too-long", 200)
        .check(hostedSince != null, "hostedSince", "common.missing")
        .check(hostedSince == null || !hostedSince.isAfter(today), "hostedSince", "organisation.team.in-the-future")
        .check(people().stream().allMatch(one -> fits(one.name()) && fits(one.role())), "members",
            "organisation.team.member-malformed", LONGEST)
        .refuseIfAny();
  }

  private static boolean filled(String text) {
    return text != null && !text.isBlank();
  }

  private static boolean fits(String text) {
    return !text.isEmpty() && text.length() <= LONGEST;
  }

  void writeTo(Team team) {
    team.write(project.strip(), hostedSince, incorporatedOn, people());
  }
}
