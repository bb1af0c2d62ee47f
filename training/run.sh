#!/bin/sh
# Trains the line recogniser from nothing, or goes on where it stopped: environment, words, faces, strips, training,
# export, and the digit reader after it. Everything but the result is kept in a work folder outside the repository.
#
#   training/run.sh WORK [SECONDS]      SECONDS of training (one hour if not given)
#
# Needs python3 with venv, node and npm, a C++ compiler (else slower), libraqm, and the faces of fonts-thai-tlwg.
# TRAINER_CORE and RENDERER_CORE name the cores to use (0 and 1 if not given).
set -eu
work=$(mkdir -p "$1" && cd "$1" && pwd)
seconds=${2:-3600}
repository=$(cd "$(dirname "$0")/.." && pwd)
trainer_core=${TRAINER_CORE:-0}
renderer_core=${RENDERER_CORE:-1}
export OMP_NUM_THREADS=1

if [ ! -x "$work/venv/bin/python" ]; then
  python3 -m venv "$work/venv"
  "$work/venv/bin/pip" install --quiet --requirement "$repository/training/requirements.txt"
fi
if [ ! -d "$work/npm/node_modules" ]; then
  mkdir -p "$work/npm"
  printf '{"private":true}\n' > "$work/npm/package.json"
  faces='sarabun anuphan athiti bai-jamjuree chakra-petch fahkwang ibm-plex-sans-thai ibm-plex-sans-thai-looped itim k2d
    kanit kodchasan krub maitree mali mitr niramit noto-sans-thai noto-sans-thai-looped noto-serif-thai pridi prompt
    sriracha taviraj trirong'
  packages=wordcut
  for face in $faces; do packages="$packages @fontsource/$face"; done
  # shellcheck disable=SC2086
  npm install --prefix "$work/npm" --no-audit --no-fund $packages
fi

cd "$repository"
python="$work/venv/bin/python"
[ -f "$work/words/places.txt" ] || "$python" -m training.prepare --work "$work"

render="$python -m training.render --words $work/words --fonts $work/faces"
[ -d "$work/validation" ] || {
  $render --out "$work/validation" --use sarabun --seed 901 --strips 500
  $render --out "$work/validation" --use held-out --seed 902 --strips 500
}

# The first minutes: short lines in small batches. CTC leaves its first plateau by many updates, not by large ones.
run="$work/run"
checkpoint="$repository/training/checkpoints/line.pt"
sets="sarabun=$work/validation/901-00000.npz held-out=$work/validation/902-00000.npz"
train="taskset -c $trainer_core $python -u -m training.train --run $run --validate $sets"
if [ ! -f "$run/last.pt" ] && [ ! -f "$checkpoint" ]; then
  $render --out "$work/short" --lengths short --seed 1 --shards 2
  $train --shards "$work/short" --seconds 200 --columns 4096
fi

# A seed for each run: no strip comes twice.
seed=$(date +%s | tail -c 6 | sed 's/^0*//')
taskset -c "$renderer_core" nice -n 10 $render --out "$work/shards" --seed "1$seed" --shards 100000 --strips 3000 --keep 22 &
renderer=$!
trap 'kill $renderer 2>/dev/null || true' EXIT INT TERM
resume=''
[ -f "$checkpoint" ] && resume="--resume $checkpoint"
$train --shards "$work/shards" --seconds "$seconds" --consume $resume

"$python" -m training.export --checkpoint "$run/last.pt" --out "$work/export" --verify "$work/validation/901-00000.npz"
# The digit reader looks where the line model says that a digit stands: it follows every change of that.
# shellcheck disable=SC2046
"$python" -m training.digits "$work/export/digits.onnx" "$work/export/line.onnx" 180 $(ls "$work"/shards/1*.npz | tail -n 5)

printf 'Done: %s/export. To ship it:\n' "$work"
printf '  cp %s/export/* assets/models/ && cp %s/small.pt training/checkpoints/line.pt\n' "$work" "$run"
printf '  %s -m training.reference --model assets/models\n' "$python"
