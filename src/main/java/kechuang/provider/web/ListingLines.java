package kechuang.provider.web;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kechuang.provider.boundary.ListingCase;
import kechuang.provider.boundary.ListingForm;
import kechuang.provider.boundary.OwnListing;
import kechuang.provider.entity.Institution;

/** The services and certificates of a provider as they are being typed; lines left empty say nothing. */
final class ListingLines implements Serializable {

  private static final long serialVersionUID = 1L;

  private final List<ServiceLine> services = new ArrayList<>();
  private final List<ProofLine> proofs = new ArrayList<>();

  /** What is known, and as many empty lines more as a kept draft fills; at least one of each. */
  static ListingLines of(ListingCase known, String draft) {
    var lines = new ListingLines();
    known.services().forEach(service -> lines.services.add(ServiceLine.of(service)));
    known.qualifications().forEach(one -> {
      var line = ProofLine.of(one);
      known.file(one.getId()).ifPresent(file -> line.show(file.getFileName()));
      lines.proofs.add(line);
    });
    while (lines.services.size() < Math.max(1, kept(draft, "services"))) {
      lines.services.add(new ServiceLine());
    }
    while (lines.proofs.size() < Math.max(1, kept(draft, "proofs"))) {
      lines.proofs.add(new ProofLine());
    }
    return lines;
  }

  private static int kept(String draft, String list) {
    return Math.min(OwnListing.MOST, Pattern.compile("\"" + list + ":(\\d{1,2}):").matcher(draft).results()
        .mapToInt(found -> Integer.parseInt(found.group(1)) + 1).max().orElse(0));
  }

  ListingForm form(Institution institution) {
    return new ListingForm(institution,
        services.stream().filter(line -> !line.isEmpty()).map(ServiceLine::offer).toList(),
        proofs.stream().filter(line -> !line.isEmpty()).map(ProofLine::proof).toList());
  }

  void addService() {
    if (services.size() < OwnListing.MOST) {
      services.add(new ServiceLine());
    }
  }

  void remove(ServiceLine line) {
    services.remove(line);
  }

  void addProof() {
    if (proofs.size() < OwnListing.MOST) {
      proofs.add(new ProofLine());
    }
  }

  void remove(ProofLine line) {
    proofs.remove(line);
  }

  List<ServiceLine> services() {
    return services;
  }

  List<ProofLine> proofs() {
    return proofs;
  }

  /** The uploaded files by the place of their line, for a draft. */
  String files() {
    return IntStream.range(0, proofs.size()).filter(i -> proofs.get(i).getFile() != null)
        .mapToObj(i -> i + "=" + proofs.get(i).getFile()).collect(Collectors.joining(","));
  }
}
