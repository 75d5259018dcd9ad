// Would like the compiler to run it.
// Gets: nothing-sent
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.element.TypeElement;

@SupportedAnnotationTypes("*")
public class Toy extends AbstractProcessor implements com.sun.source.util.Plugin {
  static {
    try {
      Files.writeString(Path.of("$OUTSIDE$", "processor"), "was here");
      System.out.println("GOT IT: ran where it can write");
    } catch (java.io.IOException e) {
      System.out.println("only where it should");
    }
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    return false;
  }

  @Override
  public String getName() {
    return "toy";
  }

  @Override
  public void init(com.sun.source.util.JavacTask task, String... args) {}

  public static void main(String[] args) {}
}
