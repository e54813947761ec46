package kechuang.lifecycle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import kechuang.application.entity.ApplicationLifecycle;
import kechuang.application.entity.SupportLifecycle;
import kechuang.award.entity.AgreementLifecycle;
import kechuang.award.entity.AwardLifecycle;
import kechuang.award.entity.AwardListLifecycle;
import kechuang.award.entity.HoldingLifecycle;
import kechuang.award.entity.VoucherLifecycle;
import kechuang.claim.entity.ClaimLifecycle;
import kechuang.claim.entity.HostRewardLifecycle;
import kechuang.claim.entity.ObjectionLifecycle;
import kechuang.claim.entity.ServiceOrderLifecycle;
import kechuang.claim.entity.SpotCheckLifecycle;
import kechuang.identity.entity.HandlingLifecycle;
import kechuang.market.entity.NeedLifecycle;
import kechuang.market.entity.NeedOfferLifecycle;
import kechuang.organisation.entity.AdmissionLifecycle;
import kechuang.organisation.entity.OrganisationLifecycle;
import kechuang.payment.entity.PaymentLineLifecycle;
import kechuang.payment.entity.RecoveryLifecycle;
import kechuang.provider.entity.ListingLifecycle;
import kechuang.registry.entity.RegisterEntryLifecycle;
import kechuang.registry.entity.RegisterImportLifecycle;
import kechuang.scheme.entity.MatchingLifecycle;
import kechuang.scheme.entity.PolicyLifecycle;
import kechuang.scheme.entity.RoundLifecycle;
import kechuang.scheme.entity.RuleLifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every table of moves: what is in it happens, everything else is refused, and the pictures of it are true. */
class LifecyclesTest {

  private static final Path PICTURES = Path.of("src/docs/lifecycle");

  static Stream<Lifecycle<?, ?>> tables() {
    return Stream.of(ApplicationLifecycle.TABLE, VoucherLifecycle.TABLE, ServiceOrderLifecycle.TABLE,
        ClaimLifecycle.TABLE, PaymentLineLifecycle.TABLE, OrganisationLifecycle.TABLE, RoundLifecycle.TABLE,
        ListingLifecycle.TABLE, HandlingLifecycle.TABLE, SpotCheckLifecycle.TABLE, ObjectionLifecycle.TABLE,
        AdmissionLifecycle.TABLE, HostRewardLifecycle.TABLE, RegisterImportLifecycle.TABLE, RecoveryLifecycle.TABLE,
        MatchingLifecycle.TABLE, NeedLifecycle.TABLE, NeedOfferLifecycle.TABLE, PolicyLifecycle.TABLE, RuleLifecycle.TABLE,
        RegisterEntryLifecycle.TABLE, AwardLifecycle.TABLE, AwardListLifecycle.TABLE, SupportLifecycle.TABLE,
        AgreementLifecycle.TABLE, HoldingLifecycle.TABLE);
  }

  @ParameterizedTest
  @MethodSource("tables")
  <S extends Enum<S>, E extends Enum<E>> void everything_outside_the_table_is_refused(Lifecycle<S, E> table) {
    var one = table.moves().get(0);
    int refused = 0;
    for (S from : one.from().getDeclaringClass().getEnumConstants()) {
      for (E event : one.event().getDeclaringClass().getEnumConstants()) {
        var legal = table.moves().stream().filter(move -> move.from() == from && move.event() == event).toList();
        if (legal.isEmpty()) {
          assertThrows(IllegalMove.class, () -> table.next(from, event));
          refused++;
        } else {
          assertEquals(legal.get(0).to(), table.next(from, event));
        }
      }
    }
    assertTrue(refused > 0);
  }

  @ParameterizedTest
  @MethodSource("tables")
  <S extends Enum<S>, E extends Enum<E>> void one_event_in_one_state_leads_to_one_state(Lifecycle<S, E> table) {
    var seen = new HashSet<List<Object>>();
    table.moves().forEach(move -> assertTrue(seen.add(List.of(move.from(), move.event())), move.toString()));
  }

  @ParameterizedTest
  @MethodSource("tables")
  <S extends Enum<S>, E extends Enum<E>> void nobody_may_do_what_no_role_of_theirs_stands_for(Lifecycle<S, E> table) {
    for (S from : table.moves().get(0).from().getDeclaringClass().getEnumConstants()) {
      assertEquals(Set.of(), table.allowed(from, role -> false));
    }
  }

  @ParameterizedTest
  @MethodSource("tables")
  void the_picture_in_the_documents_is_the_table(Lifecycle<?, ?> table) throws IOException {
    var picture = PICTURES.resolve(table.name() + ".md");
    assertEquals(table.toMarkdown(), Files.exists(picture) ? Files.readString(picture) : "",
        "write the table's toMarkdown() to " + picture);
  }
}
