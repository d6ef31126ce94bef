package ziman.dsl.run;

import java.util.Optional;

/** Where what became of points is kept for later runs. Used by several threads at once. */
public interface Kept {
  /** Keeps nothing. */
  Kept NOTHING =
      new Kept() {
        @Override
        public Optional<Attempt> find(Point point) {
          return Optional.empty();
        }

        @Override
        public void keep(Point point, Attempt attempt, double seconds) {
          // what is not kept is computed again
        }
      };

  /** What became of the same point in an earlier run. */
  Optional<Attempt> find(Point point);

  /** Keeps what became of a point; when this returns, it is safe. */
  void keep(Point point, Attempt attempt, double seconds);
}
