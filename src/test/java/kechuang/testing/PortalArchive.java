package kechuang.testing;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.Archive;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/**
 * What the in-container and browser tests run against: the finished WAR, the very one that goes into service, plus this
 * package and every in-container test. Nothing is listed, so nothing is forgotten.
 */
public final class PortalArchive {

  private static final Path TEST_CLASSES = Path.of("target", "test-classes");

  private PortalArchive() {
  }

  /** Deployed once for the whole run. */
  @Deployment
  public static Archive<?> portal() {
    var war = ShrinkWrap.createFromZipFile(WebArchive.class, new File("target/portal.war"));
    try (var files = Files.walk(TEST_CLASSES)) {
      files.filter(Files::isRegularFile).map(TEST_CLASSES::relativize).filter(insideTheServer())
          .forEach(file -> war.addAsResource(TEST_CLASSES.resolve(file).toFile(), file.toString()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return war.addAsLibrary(openRunner());
  }

  /** The portal closes every path it does not know; the tests' own door is opened beside it, not in it. */
  private static JavaArchive openRunner() {
    return ShrinkWrap.create(JavaArchive.class, "open-runner.jar").addAsManifestResource(new StringAsset("""
        <web-fragment xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0">
          <name>open-runner</name>
          <security-constraint>
            <web-resource-collection>
              <web-resource-name>test runner</web-resource-name>
              <url-pattern>/ArquillianServletRunnerEE9</url-pattern>
            </web-resource-collection>
          </security-constraint>
        </web-fragment>
        """), "web-fragment.xml");
  }

  /** Test classes by their name, and this package; not what drives a browser or starts servers from outside. */
  private static Predicate<Path> insideTheServer() {
    var outside = Stream.of("browser", "launcher", "outage").map(name -> Path.of("kechuang", name)).toList();
    var testing = Path.of("kechuang", "testing");
    return file -> outside.stream().noneMatch(file::startsWith)
        && (file.startsWith(testing) || file.getFileName().toString().matches(".*IT(\\$.*)?\\.class"));
  }
}
