package io.hullwright.facts;

/// Everything that is known about one subject.
public sealed interface Observed
        permits Workload,
                Image,
                Engine,
                Network,
                Volume,
                Swarm,
                SwarmNode,
                Host,
                Dockerfile,
                ComposeFile,
                Pairing,
                ScannedImage,
                Unseen {

    Subject subject();
}
