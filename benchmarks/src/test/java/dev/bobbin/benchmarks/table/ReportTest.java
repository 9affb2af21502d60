package dev.bobbin.benchmarks.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {
  private static final String RESULTS =
      """
      {
        "machine": "a processor",
        "date": "2026-11-01",
        "results": [
          {
            "benchmark": "dev.bobbin.benchmarks.MapChain.hand",
            "params": {"k": "4"},
            "jvmArgs": ["-Xms400m", "-Xmx400m"],
            "vmName": "a VM", "vmVersion": "17.0.1",
            "mode": "avgt", "forks": 2,
            "warmupIterations": 4, "warmupTime": "300 ms",
            "measurementIterations": 5, "measurementTime": "200 ms",
            "primaryMetric": {"score": 2.0},
            "secondaryMetrics": {"gc.alloc.rate.norm": {"score": 0.001}}
          },
          {
            "benchmark": "dev.bobbin.benchmarks.MapChain.bobbin",
            "params": {"k": "4"},
            "jvmArgs": ["-Xms400m", "-Xmx400m"],
            "vmName": "a VM", "vmVersion": "17.0.1",
            "mode": "avgt", "forks": 2,
            "warmupIterations": 4, "warmupTime": "300 ms",
            "measurementIterations": 5, "measurementTime": "200 ms",
            "primaryMetric": {"score": 3.0},
            "secondaryMetrics": {"gc.alloc.rate.norm": {"score": 16.0}}
          },
          {
            "benchmark": "dev.bobbin.benchmarks.MapChain.stream",
            "params": {"k": "4"},
            "jvmArgs": ["-Xms400m", "-Xmx400m"],
            "vmName": "a VM", "vmVersion": "17.0.1",
            "mode": "avgt", "forks": 2,
            "warmupIterations": 4, "warmupTime": "300 ms",
            "measurementIterations": 5, "measurementTime": "200 ms",
            "primaryMetric": {"score": 30.0},
            "secondaryMetrics": {}
          }
        ]
      }
      """;

  @TempDir Path folder;

  @Test
  void a_report_has_the_circumstances_the_tables_and_the_goals() throws Exception {
    Path file = Files.writeString(folder.resolve("results.json"), RESULTS);

    assertThat(Report.of(List.of(file)))
        .isEqualTo(
            """
            ## a VM 17.0.1

            - a processor, 2026-11-01
            - `-Xms400m -Xmx400m`
            - 2 forks of 5 x 200 ms after 4 x 300 ms
            - nanoseconds for an element / bytes for an element, if any; x: ratio to by hand

            ### Beside iterators written by hand

            | Workload | by hand | Bobbin |
            | --- | --: | --: |
            | MapChain k=4 | 2.00 | 3.00 / 16.0 B (1.50 x) |

            ### Beside other libraries

            | Workload | Bobbin | stream |
            | --- | --: | --: |
            | MapChain k=4 | 3.00 / 16.0 B (1.50 x) | 30.0 (15.0 x) |

            ### Goals: 1 of 3 met

            | Workload | goal | reached |  |
            | --- | --- | --: | --- |
            | MapChain k=4 | at most 1.20 x hand | 1.50 x | **not met** |
            | MapChain k=4 | no bytes, as by hand | 16.0 B | **not met** |
            | MapChain k=4 | faster than stream | 0.10 x | met |
            """);
  }
}
