package kechuang.document.boundary;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import kechuang.document.entity.ClamdScanner;
import kechuang.document.entity.FileContent;
import kechuang.document.entity.TestSignatureScanner;
import kechuang.document.entity.VirusScanner;
import kechuang.fault.RuleViolation;
import kechuang.fault.TryLater;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The scanners that files pass: the built-in one, and the one that {@code kechuang.virus-scanner} names, for instance
 * {@code clamd://10.0.0.7:3310}. When that one does not answer
 * within {@code kechuang.virus-scanner-seconds}, nothing is taken in.
 */
@ApplicationScoped
public class Scanners {

  private static final Duration LATER = Duration.ofMinutes(1);
  private static final Pattern CLAMD = Pattern.compile("clamd://([A-Za-z0-9.-]+):([0-9]{1,5})");

  @Inject
  @ConfigProperty(name = "kechuang.virus-scanner")
  private Optional<String> configured;
  @Inject
  @ConfigProperty(name = "kechuang.virus-scanner-seconds")
  private int patience;
  private List<VirusScanner> scanners;

  @PostConstruct
  void load() {
    scanners = configured.filter(text -> !text.isBlank()).map(text -> List.of(new TestSignatureScanner(), clamd(text)))
        .orElseGet(() -> List.of(new TestSignatureScanner()));
  }

  private VirusScanner clamd(String text) {
    var matcher = CLAMD.matcher(text.strip());
    if (!matcher.matches()) {
      throw new IllegalStateException("kechuang.virus-scanner must be clamd://host:port");
    }
    return new ClamdScanner(matcher.group(1), Integer.parseInt(matcher.group(2)), Duration.ofSeconds(patience));
  }

  /** Refuses an infected file, and any file while the scanner does not answer. */
  void check(FileContent content) {
    try {
      if (!scanners.stream().allMatch(scanner -> scanner.isClean(content.toScan()))) {
        throw new RuleViolation("document.file.infected");
      }
    } catch (VirusScanner.ScannerUnavailable unavailable) {
      System.getLogger(Scanners.class.getName()).log(System.Logger.Level.ERROR, "virus scanner", unavailable);
      throw TryLater.overloaded(LATER, "document.scanner.unavailable");
    }
  }
}
