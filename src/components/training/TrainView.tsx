export default function TrainView() {
  return null
}
