package kechuang.benchmark;

import java.nio.file.Path;
import kechuang.testing.As;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The finished WAR with one servlet more: the driver of the boundary. */
final class BenchmarkArchive {

  private BenchmarkArchive() {
  }

  static Path of(Path war, Path folder) {
    var archive = ShrinkWrap.createFromZipFile(WebArchive.class, war.toFile())
        .addClasses(As.class, Drafts.class)
        .addClasses(BoundaryDriver.class)
        .addAsLibrary(openDoor());
    for (var inner : new Class<?>[] {As.Act.class, Drafts.Slice.class}) {
      archive.addClass(inner);
    }
    var file = folder.resolve("benchmark.war");
    archive.as(ZipExporter.class).exportTo(file.toFile(), true);
    return file;
  }

  /** The portal closes every path it does not know; the driver's is opened beside it, in this archive only. */
  private static JavaArchive openDoor() {
    return ShrinkWrap.create(JavaArchive.class, "open-benchmark.jar").addAsManifestResource(new StringAsset("""
        <web-fragment xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0">
          <name>open-benchmark</name>
          <security-constraint>
            <web-resource-collection>
              <web-resource-name>benchmark driver</web-resource-name>
              <url-pattern>/benchmark-boundary</url-pattern>
            </web-resource-collection>
          </security-constraint>
        </web-fragment>
        """), "web-fragment.xml");
  }
}
