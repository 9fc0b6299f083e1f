/// Two names with equal keys are one file on a file system that ignores case or normalises names: the one place that
/// says so, for a spec's outputs, for the reports of a run, and for the folder that they go to.
package func collisionKey(ofFileName name: String) -> String { nfc(nfc(name).lowercased()) }
